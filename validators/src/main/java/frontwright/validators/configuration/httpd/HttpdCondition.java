package frontwright.validators.configuration.httpd;

import frontwright.validators.syntax.httpd.Truth;

/**
 * An {@code <IfModule>} or its like, which decides whether httpd reads what is in it.
 *
 * @param section the section; it has no children, which stand among its own neighbours
 * @param truth whether it holds; its body was read unless this is {@link Truth#FALSE}
 */
public record HttpdCondition(HttpdNode section, Truth truth) {}
