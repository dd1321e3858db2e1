"""Real incidents, told in our own words and labelled by hand: who came from where."""
