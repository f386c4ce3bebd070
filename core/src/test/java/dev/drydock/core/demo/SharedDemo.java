package dev.drydock.core.demo;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives every test class that asks for a `DemoTarget` the same running demo; it ends with the test run.
public final class SharedDemo implements ParameterResolver {
    private record Running(TestDemo demo, DemoTarget target) implements AutoCloseable {
        @Override
        public void close() {
            demo.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DemoTarget.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedDemo.class))
                .computeIfAbsent(Running.class, key -> begin(), Running.class)
                .target();
    }

    private static Running begin() {
        TestDemo demo = new TestDemo();
        try {
            return new Running(demo, demo.start().target());
        } catch (dev.drydock.core.fault.FaultException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
