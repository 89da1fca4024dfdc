"""Find which competencies about child abuse a university programme teaches, from its study guides."""

__version__ = "0.1.0"
