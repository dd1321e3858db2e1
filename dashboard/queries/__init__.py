"""Every query of the dashboard, a file a page; `dashboard.published` alone runs them."""
