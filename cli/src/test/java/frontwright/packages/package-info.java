/** What is handed out and how it starts, tried from outside. */
package frontwright.packages;
