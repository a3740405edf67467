package dev.awaitable.render;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.Version;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows views to templates: records by the names of what they tell without being given anything,
 * lists, texts and numbers. A template asks for some hundred values on each page, so the way to one
 * is short; what is no view goes the way of FreeMarker's own wrapper.
 */
final class ViewWrapper extends DefaultObjectWrapper {

  private static final Set<String> OBJECT = Set.of("hashCode", "toString");

  private final Map<Class<?>, Map<String, Method>> parts = new ConcurrentHashMap<>();

  ViewWrapper(Version improvements) {
    super(improvements);
    setExposeFields(false);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return switch (value) {
      case null -> null;
      case String text -> new SimpleScalar(text);
      case Record view -> new ViewModel(view);
      case List<?> many -> new ListModel(many);
      case Number number -> new SimpleNumber(number);
      case Boolean is -> is ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      default -> super.wrap(value);
    };
  }

  private static Map<String, Method> parts(Class<?> view) {
    Map<String, Method> parts = new HashMap<>();
    for (Method method : view.getDeclaredMethods()) {
      boolean tells = method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers());
      if (tells && !OBJECT.contains(method.getName())) {
        parts.put(method.getName(), method);
      }
    }
    return parts;
  }

  private final class ViewModel implements TemplateHashModel {

    private final Record view;

    ViewModel(Record view) {
      this.view = view;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      Method part = parts.computeIfAbsent(view.getClass(), ViewWrapper::parts).get(name);
      if (part == null) {
        return null;
      }
      try {
        return wrap(part.invoke(view));
      } catch (ReflectiveOperationException e) {
        throw new TemplateModelException(
            view.getClass().getSimpleName() + " does not give its " + name, e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private final class ListModel implements TemplateSequenceModel {

    private final List<?> many;

    ListModel(List<?> many) {
      this.many = many;
    }

    @Override
    public @Nullable TemplateModel get(int place) throws TemplateModelException {
      return place >= 0 && place < many.size() ? wrap(many.get(place)) : null;
    }

    @Override
    public int size() {
      return many.size();
    }
  }
}
