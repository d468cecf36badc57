package frontwright.templates.engine;

/**
 * A piece of text that is already written in the language of a target, quotes and escapes included.
 * Only the class that knows the language makes them; everything else that a template interpolates
 * is escaped by the output format.
 */
public record Written(String text) {}
