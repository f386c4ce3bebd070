package dev.drydock.core.dialect.mysql.driver;

import java.io.IOException;
import java.util.Calendar;
import org.mariadb.jdbc.client.ColumnDecoder;
import org.mariadb.jdbc.client.Context;
import org.mariadb.jdbc.client.ReadableByteBuf;
import org.mariadb.jdbc.client.socket.Writer;
import org.mariadb.jdbc.client.util.MutableInt;
import org.mariadb.jdbc.plugin.Codec;

/// Gives the bytes of a value of any type. The driver's own ways convert: dates with a zero in them lose it.
/// Found through `META-INF/services`; reads the text protocol only, writes nothing.
public final class RawTextCodec implements Codec<RawText> {
    @Override
    public String className() {
        return RawText.class.getName();
    }

    @Override
    public boolean canDecode(ColumnDecoder column, Class<?> type) {
        return type == RawText.class;
    }

    @Override
    public boolean canEncode(Object value) {
        return false;
    }

    @Override
    public RawText decodeText(
            ReadableByteBuf bytes, MutableInt length, ColumnDecoder column, Calendar calendar, Context context) {
        byte[] copy = new byte[length.get()];
        bytes.readBytes(copy);
        return new RawText(copy);
    }

    @Override
    public RawText decodeBinary(
            ReadableByteBuf bytes, MutableInt length, ColumnDecoder column, Calendar calendar, Context context) {
        throw new UnsupportedOperationException("not text");
    }

    @Override
    public void encodeText(Writer encoder, Context context, RawText value, Calendar calendar, Long maxLength)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getApproximateTextProtocolLength(RawText value, Long length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void encodeBinary(Writer encoder, Context context, RawText value, Calendar calendar, Long maxLength)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getBinaryEncodeType() {
        throw new UnsupportedOperationException();
    }
}
