package frontwright.validators.routing.httpd.expression;

import java.util.Set;

/** The variables and functions that httpd's core has (core_expr_lookup, util_expr_eval.c). */
final class Names {

  /** Variables, in capitals. */
  static final Set<String> VARIABLES =
      Set.of(
          ("TIME_YEAR TIME_MON TIME_DAY TIME_HOUR TIME_MIN TIME_SEC TIME_WDAY TIME SERVER_SOFTWARE"
                  + " API_VERSION HTTP_USER_AGENT HTTP_PROXY_CONNECTION HTTP_REFERER HTTP_COOKIE"
                  + " HTTP_FORWARDED HTTP_HOST HTTP_ACCEPT REQUEST_METHOD REQUEST_SCHEME REQUEST_URI"
                  + " REQUEST_FILENAME REMOTE_HOST REMOTE_IDENT REMOTE_USER SERVER_ADMIN SERVER_NAME"
                  + " SERVER_PORT SERVER_PROTOCOL SCRIPT_FILENAME PATH_INFO QUERY_STRING IS_SUBREQ"
                  + " DOCUMENT_ROOT AUTH_TYPE THE_REQUEST CONTENT_TYPE HANDLER REQUEST_LOG_ID"
                  + " SCRIPT_USER SCRIPT_GROUP DOCUMENT_URI LAST_MODIFIED CONTEXT_PREFIX"
                  + " CONTEXT_DOCUMENT_ROOT REQUEST_STATUS REMOTE_ADDR REMOTE_PORT HTTPS IPV6"
                  + " CONN_LOG_ID CONN_REMOTE_ADDR HTTP2")
              .split(" "));

  /** Functions that look into tables of the request. */
  static final Set<String> TABLES =
      Set.of("osenv", "env", "resp", "req", "http", "note", "reqenv", "req_novary");

  /** Functions that make one text of another, and those that read files. */
  static final Set<String> FUNCTIONS =
      Set.of(
          "tolower",
          "toupper",
          "escape",
          "unescape",
          "file",
          "filesize",
          "base64",
          "unbase64",
          "sha1",
          "md5",
          "ldap");

  /** Tests of one text. */
  static final String UNARY = "nzRTdefsLhxFUA";

  /** Tests of two texts. */
  static final Set<String> BINARY = Set.of("ipmatch", "fnmatch", "strmatch", "strcmatch");

  private Names() {}
}
