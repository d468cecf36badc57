package frontwright.validators.routing.nginx;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.Reason;
import frontwright.model.routing.Request;
import frontwright.model.routing.Value;
import frontwright.model.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request on its way through nginx: ngx_http_request_t, whose names these are. */
final class Exchange {

  /** NGX_HTTP_MAX_URI_CHANGES, and one more. */
  private static final int MOST_CHANGES = 11;

  /** How deep variables may depend on each other (ngx_http_variable_depth). */
  private static final int DEEPEST = 100;

  final Request request;
  final Setup setup;
  final ListenAddress address;
  final List<HeaderLine> headers = new ArrayList<>();
  final List<Reason> reasons = new ArrayList<>(12);

  Site site;
  Scope scope;
  String method;
  String uri = "";
  String args = "";
  String unparsedUri = "";
  String host = "";
  String remote;
  @Nullable String user;
  long contentLength = -1;
  boolean isChunked;
  boolean isBodyDiscarded;
  boolean isInternal;
  boolean isLocationValid = true;
  boolean isUnparsedUriValid;
  boolean isUriQuoted;
  boolean hasUriPlus;
  boolean isUriChanged;
  boolean addsUriToAlias;
  boolean isErrorPage;
  boolean isRealIpSet;
  int uriChanges = MOST_CHANGES;
  int errorStatus;
  @Nullable Content content;
  @Nullable Target target;

  /** Script name and path info, once they have been told apart (ngx_http_fastcgi_split). */
  @Nullable PathSplit split;

  /** A file that {@code try_files} would find if it is there, and 404 without it. */
  @Nullable String assumedFile;

  @Nullable List<@Nullable String> captures;

  /** The Location field of a redirect, as the configuration makes it. */
  Value location = Values.EMPTY;

  /** What {@code return} sends. */
  Value body = Values.EMPTY;

  @Nullable Outcome outcome;
  private final KnownValues values = new KnownValues();
  private int depth;

  Exchange(Request request, Setup setup, ListenAddress address) {
    this.request = request;
    this.setup = setup;
    this.address = address;
    this.site = address.standard();
    this.scope = site.scope();
    this.method = request.method();
    this.remote = address.spelled(request.remote());
  }

  /** What the captures of the last expression that matched hold; empty where there is none. */
  @Nullable String capture(int number) {
    List<@Nullable String> groups = captures;
    return groups == null || number >= groups.size() ? null : groups.get(number);
  }

  /** The value of the variable in a slot. */
  Value value(int slot) {
    Value known = values.get(slot);
    if (known != null) {
      return known;
    }
    Variable variable = setup.variables().at(slot);
    if (depth == DEEPEST) {
      throw new Undecidable("$" + setup.variables().name(slot) + ", which depends on itself");
    }
    depth++;
    Value value = variable.source().value(this);
    depth--;
    if (variable.isKept()) {
      values.put(slot, value);
    }
    return value;
  }

  /** Gives the variable in a slot a value that stays. */
  void set(int slot, Value value) {
    values.put(slot, value);
  }

  /** Makes a block's directives those in force: ngx_http_update_location_config. */
  void enter(Scope entered) {
    LimitExcept limit = entered.conduct().limitExcept();
    scope = limit == null || limit.allows(method) ? entered : limit.scope();
    Content own = scope.conduct().content();
    if (own != null) {
      content = own;
    }
  }

  /** Stops where a directive in force may do anything. */
  void checkForeign() {
    String foreign = scope.conduct().foreign();
    if (foreign != null) {
      throw new Undecidable(foreign);
    }
  }

  /** Forgets what modules noted: ngx_http_internal_redirect. */
  void clearContexts() {
    isRealIpSet = false;
    target = null;
    split = null;
  }

  /** The client's address in bytes; none on a unix socket. */
  byte[] peer() {
    byte[] bytes = Addresses.parse(remote);
    return bytes == null ? new byte[0] : Addresses.unmapped(bytes);
  }

  /** Ends with an outcome. */
  Phase end(Outcome ended) {
    outcome = ended;
    return Phase.DONE;
  }

  void because(@Nullable Reason reason) {
    if (reason != null) {
      reasons.add(reason);
    }
  }

  void because(@Nullable Place place, String text) {
    reasons.add(new Reason(place, text));
  }

  /** The first header field with a name in lower case, or null. */
  @Nullable Value header(String key) {
    for (HeaderLine line : headers) {
      if (line.key().equals(key)) {
        return line.value();
      }
    }
    return null;
  }

  /** Whether it is a method that static files know: GET, HEAD, POST. */
  boolean isPlainMethod() {
    return method.equals("GET") || method.equals("HEAD") || method.equals("POST");
  }
}
