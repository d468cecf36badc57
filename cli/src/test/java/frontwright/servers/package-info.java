/** Real servers in the hands of tests: found, started in a sandbox, asked, stopped. */
package frontwright.servers;
