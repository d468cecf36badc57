package frontwright.validators.project;

/** A value, and where it comes from. */
public record Said<T>(T value, Evidence evidence) {}
