"""Pages about approval, by who looks at them."""
