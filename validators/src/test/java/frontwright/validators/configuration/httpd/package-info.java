@org.jspecify.annotations.NullMarked
package frontwright.validators.configuration.httpd;
