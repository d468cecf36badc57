/**
 * Examples of rules' pages on the real servers: what a page says that a server does, it does.
 *
 * <p>A block {@code http} behind an example holds exchanges, separated by an empty line; {@link
 * frontwright.trials.Exchange} reads them, {@code CONTRIBUTING.md} says how they are written.
 *
 * <p><b>The stage.</b> An example that is a fragment is completed to a whole configuration; where
 * it belongs is inferred as lint does. What it listens on, and the addresses that it passes to,
 * become free ports of 127.0.0.1; files and sockets below {@code /srv}, {@code /var}, {@code /run},
 * {@code /etc}, {@code /home}, {@code /opt} and {@code /tmp} move into a temporary directory. Words
 * are edited where the parser finds them; URLs are left alone. Answers, and what the server's own
 * test says, are shown with the addresses, paths and line numbers of the example. Without a {@code
 * Host}, requests are for the first server name of the example, or www.example.com; they come from
 * {@link frontwright.servers.Client#ADDRESS}, and go to port 80 or 443, or else to the first that
 * is listened on, or to the one that {@code Host} names.
 *
 * <p>A name that is passed to without a port, and that is no upstream's, is an address of the stage
 * too in a fragment; in a whole configuration it is left for nginx to look for.
 *
 * <p>Behind everything that is passed to is an {@link frontwright.trials.Echo}.
 *
 * <p>Around an example for httpd is a main file like Debian's, which grants {@code /var/www} and
 * denies the rest, loads the modules that the example's directives come from, and listens on the
 * ports of virtual hosts, or on 80, where the example does not. What may stand in a directory only
 * is put into that of {@code /var/www/html}; an example with the comment {@code # frontwright:
 * context=htaccess} is its {@code .htaccess}. Servers run as an ordinary user, so {@code user} and
 * {@code group} say nothing.
 *
 * <p>There are:
 *
 * <pre>
 * /srv/hello/settings.py             SECRET_KEY = "sesame"
 * /srv/hello/.env                    DATABASE_PASSWORD=sesame
 * /srv/hello/.git/config             [core]
 * /srv/hello/static/app.css          body {}
 * /srv/hello/static/app.js           let hello;
 * /srv/hello/static/index.html       &lt;p&gt;static index&lt;/p&gt;
 * /srv/hello/media/photo.jpg         a photo
 * /srv/hello/hello.wsgi              an application that answers with its environ; also hello.wsgi:application
 * /srv/hello/templates/base.html     base {% block content %}{% endblock %}
 * /var/www/html/index.html           &lt;p&gt;welcome&lt;/p&gt;
 * /etc/ssl/certs/example.pem         for www.example.com, signed by itself
 * /etc/ssl/private/example.key
 * /etc/hello/htpasswd                user staff, password secret
 * /etc/nginx                         Debian's fastcgi_params, mime.types, snippets and the like
 * </pre>
 */
package frontwright.trials;
