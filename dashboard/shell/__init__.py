"""What every page shares: filters, standing, banner, footer, the way between pages."""
