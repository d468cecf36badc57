/**
 * nginx's configuration syntax, read as {@code ngx_conf_file.c} reads it: into a tree that keeps
 * every byte, and on after every mistake.
 */
@NullMarked
package frontwright.validators.syntax.nginx;

import org.jspecify.annotations.NullMarked;
