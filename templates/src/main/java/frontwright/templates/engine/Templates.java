package frontwright.templates.engine;

import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one target. Tags are {@code [#if]} and interpolations {@code [=x]}, so that the
 * servers' own {@code <Section>}, {@code ${x}} and {@code %{x}} stand as they are.
 */
public final class Templates {

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Configuration configuration;
  private final Wrapper wrapper;

  /**
   * The templates beside a class.
   *
   * @param room the class whose package holds them
   * @param language what strings are written in
   */
  public Templates(Class<?> room, Language language) {
    wrapper = new Wrapper(language);
    configuration = new Configuration(VERSION);
    configuration.setClassForTemplateLoading(room, "");
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setOutputFormat(language);
    configuration.setRegisteredCustomOutputFormats(List.of(language));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setLocalizedLookup(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setObjectWrapper(wrapper);
  }

  /**
   * Fills a template with a view.
   *
   * @param name the file's name beside the class
   * @param view the record whose components the template calls by name, as {@code it}
   * @throws IllegalStateException when the template and the view do not fit: a defect
   */
  public String fill(String name, Object view) {
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(name).process(new SimpleHash(Map.of("it", view), wrapper), out);
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException("template " + name + ": " + e.getMessage(), e);
    }
    return out.toString();
  }

  /**
   * Wraps what views are made of, and nothing else: {@link Written} and whole numbers as text of
   * the language, records by their methods without parameters. FreeMarker's own wrapper looks for
   * the properties of beans, which takes longer than to fill the template.
   */
  private record Wrapper(Language language) implements ObjectWrapper {

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
      if (object == null || object instanceof TemplateModel) {
        return (TemplateModel) object;
      } else if (object instanceof Written written) {
        return language.written(written);
      } else if (object instanceof Integer || object instanceof Long) {
        return language.written(new Written(object.toString()));
      } else if (object instanceof String text) {
        return new SimpleScalar(text);
      } else if (object instanceof Boolean truth) {
        return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      } else if (object instanceof List<?> list) {
        return new SimpleSequence(list, this);
      } else if (object instanceof Record view) {
        return new Components(view, this);
      }
      throw new TemplateModelException("a view has no " + object.getClass().getName());
    }
  }

  /** A record: what its methods without parameters return, by their names. */
  private record Components(Record view, Wrapper wrapper) implements TemplateHashModel {

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      try {
        return wrapper.wrap(view.getClass().getMethod(name).invoke(view));
      } catch (ReflectiveOperationException e) {
        throw new TemplateModelException("`" + name + "` of " + view.getClass().getName(), e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
