package frontwright.validators.syntax.nginx;

import frontwright.model.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the braces of a directive. The entries of {@code map}, {@code geo} or {@code
 * types} are directives too, as far as syntax goes: the name of each is its first word.
 *
 * @param open the opening brace
 * @param directives what is inside, in order
 * @param code the inside of a {@code *_by_lua_block}, which is Lua and not parsed; null elsewhere
 * @param close the closing brace, or null where it is missing
 */
public record Block(
    Span open, List<Directive> directives, @Nullable Span code, @Nullable Span close) {}
