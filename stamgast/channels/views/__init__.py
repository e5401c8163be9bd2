"""Pages about channels: how they fare and are used, and connecting them."""
