package dev.drydock.core.connect.wire;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/// A plain socket that tells its [Wire] what passes.
final class WiredSocket extends Socket {
    private final Wire wire;

    WiredSocket(Wire wire) {
        this.wire = wire;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return wire.carries(this) ? new Heard(super.getInputStream()) : super.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return wire.carries(this) ? new Told(super.getOutputStream()) : super.getOutputStream();
    }

    private final class Heard extends FilterInputStream {
        Heard(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = -1;
            wire.waits();
            try {
                value = in.read();
                return value;
            } finally {
                wire.heard(value < 0 ? -1 : 1);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int bytes = -1;
            wire.waits();
            try {
                bytes = in.read(buffer, offset, length);
                return bytes;
            } finally {
                wire.heard(bytes);
            }
        }
    }

    private final class Told extends FilterOutputStream {
        Told(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            wire.waits();
            try {
                out.write(value);
            } finally {
                wire.told(1);
            }
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            wire.waits();
            try {
                out.write(buffer, offset, length);
            } finally {
                wire.told(length);
            }
        }
    }
}
