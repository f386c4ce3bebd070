package dev.drydock.core.pool.lease;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// A statement that tells its lease what it is about to send. Reflection is affordable here and only here: each
/// call is followed by a round trip to a server that costs hundreds of times more.
final class RecordedStatement implements InvocationHandler {
    private final Statement behind;
    private final Lease lease;

    private RecordedStatement(Statement behind, Lease lease) {
        this.behind = behind;
        this.lease = lease;
    }

    static <S extends Statement> S around(Class<S> type, S behind, Lease lease) {
        return type.cast(Proxy.newProxyInstance(
                RecordedStatement.class.getClassLoader(), new Class<?>[] {type}, new RecordedStatement(behind, lease)));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("getConnection")) {
            return lease;
        }
        if (arguments != null
                && arguments.length > 0
                && arguments[0] instanceof String sql
                && (name.startsWith("execute") || name.equals("addBatch"))) {
            lease.sent(sql);
        }
        try {
            return method.invoke(behind, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
