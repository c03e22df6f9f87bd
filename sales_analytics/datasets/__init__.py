"""What an order, a target, a forecast, a roster entry is, declared as data."""
