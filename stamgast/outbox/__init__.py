"""What goes out, exactly once: deliveries, their states and attempts."""
