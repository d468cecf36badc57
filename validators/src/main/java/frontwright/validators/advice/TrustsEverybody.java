package frontwright.validators.advice;

import frontwright.model.shape.Located;
import frontwright.model.source.Finding;
import frontwright.model.value.IpNetwork;
import java.util.function.Consumer;

/** Every client may claim any address. */
final class TrustsEverybody implements AdviceRule {

  private static final String ID = "advice/trusts-everybody";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.sites().forEach(site -> judge(site, sink));
  }

  private static void judge(SiteSubject site, Consumer<Finding> sink) {
    if (site.wanted().trustedProxies() == null) {
      return;
    }
    for (Located<String> network : site.wanted().trustedProxies().value()) {
      if (IpNetwork.parse(network.value()).filter(IpNetwork::isEverybody).isPresent()) {
        sink.accept(
            Finding.warning(
                ID,
                site.at(network),
                "`"
                    + network.value()
                    + "` is everybody: any client may claim any address with X-Forwarded-For",
                "name the networks of the proxies in front"));
      }
    }
  }
}
