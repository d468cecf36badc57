package frontwright.validators.advice;

import frontwright.model.source.Finding;
import java.util.ArrayList;
import java.util.List;

/** All rules. */
public final class AdviceRules {

  /** In the order of the documentation: who gets hurt, by what, and what to know elsewhere. */
  public static final List<AdviceRule> ALL =
      List.of(
          new TrustsEverybody(),
          new ExposedBackend(),
          new UnencryptedRemote(),
          new BasicAuthInTheClear(),
          new StaticWithoutPassword(),
          new SecretInEnv(),
          new HstsWithoutRedirect(),
          new HstsShort(),
          new RedirectToNowhere(),
          new AcmeChallenge(),
          new StaticHidesApplication(),
          new TimeoutMismatch(),
          new PoolExceedsFront(),
          new ThreadsBeyondConnections(),
          new KeptConnectionsStarve(),
          new PrivateTmp(),
          new GroupMembership(),
          new RemoteBackend(),
          new DjangoSettings());

  private AdviceRules() {}

  /** What all rules say, from top to bottom. */
  public static List<Finding> judge(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    ALL.forEach(rule -> rule.judge(subject, findings::add));
    return findings.stream().sorted(Finding.BY_PLACE).toList();
  }
}
