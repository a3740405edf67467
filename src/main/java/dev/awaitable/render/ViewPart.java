package dev.awaitable.render;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way to one part of a view. Pages ask views for millions of parts: after the first some
 * thousands the way is no longer by reflection, which takes several times as long, but by a
 * function made for it; one that is seldom asked for does not pay for that.
 */
final class ViewPart {

  private static final int OFTEN = 4_000;
  private static final MethodHandles.Lookup HERE = MethodHandles.lookup();

  private final Method method;
  private int asked;
  private volatile @Nullable Function<Object, @Nullable Object> quick;

  /**
   * A part.
   *
   * @param method gives the part, without being given anything
   */
  ViewPart(Method method) {
    this.method = method;
  }

  /**
   * What the view says. Several threads may ask; a count that is lost among them matters little.
   */
  @Nullable Object of(Record view) {
    Function<Object, @Nullable Object> way = quick;
    if (way != null) {
      return way.apply(view);
    }
    if (++asked == OFTEN) {
      quick = shortened();
    }
    return reflected(view);
  }

  private @Nullable Object reflected(Object view) {
    try {
      return method.invoke(view);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a view that hides its parts: " + method, e);
    }
  }

  @SuppressWarnings("unchecked")
  private Function<Object, @Nullable Object> shortened() {
    try {
      MethodHandle getter = HERE.unreflect(method);
      return (Function<Object, @Nullable Object>)
          LambdaMetafactory.metafactory(
                  HERE,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  getter,
                  getter.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      // Nothing but time is lost, as long as the part can be had at all.
      return this::reflected;
    }
  }
}
