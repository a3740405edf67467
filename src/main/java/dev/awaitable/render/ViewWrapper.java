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

  private final Map<Class<?>, Map<String, ViewPart>> parts = new ConcurrentHashMap<>();

  ViewWrapper(Version improvements) {
    super(improvements);
    setExposeFields(false);
  }

  // Tests one after the other, not a switch over types: that is several times slower before the
  // optimizing compiler has seen it, which a build seldom lives to.
  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Record view) {
      return new ViewModel(view, parts(view.getClass()));
    }
    if (value instanceof List<?> many) {
      return new ListModel(many);
    }
    if (value instanceof Boolean is) {
      return is ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Number number) {
      return new SimpleNumber(number);
    }
    return value == null ? null : super.wrap(value);
  }

  private Map<String, ViewPart> parts(Class<?> view) {
    Map<String, ViewPart> known = parts.get(view);
    return known == null ? parts.computeIfAbsent(view, ViewWrapper::partsOf) : known;
  }

  private static Map<String, ViewPart> partsOf(Class<?> view) {
    Map<String, ViewPart> parts = new HashMap<>();
    for (Method method : view.getDeclaredMethods()) {
      boolean tells = method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers());
      if (tells && !OBJECT.contains(method.getName())) {
        parts.put(method.getName(), new ViewPart(method));
      }
    }
    return parts;
  }

  private final class ViewModel implements TemplateHashModel {

    private final Record view;
    private final Map<String, ViewPart> parts;

    ViewModel(Record view, Map<String, ViewPart> parts) {
      this.view = view;
      this.parts = parts;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      ViewPart part = parts.get(name);
      return part == null ? null : wrap(part.of(view));
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
