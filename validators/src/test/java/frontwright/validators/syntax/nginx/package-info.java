@org.jspecify.annotations.NullMarked
package frontwright.validators.syntax.nginx;
