package dev.drydock.app.kit.diagram;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Wheel, mouse and keys over a picture.
final class Gestures {
    private static final double STILL = 4;
    private static final double NOTCH = 40;

    private final Surface<?> surface;
    private double pressedX;
    private double pressedY;
    private boolean dragged;

    Gestures(Surface<?> surface) {
        this.surface = surface;
    }

    void listen() {
        surface.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        surface.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            surface.zoom(Math.pow(Surface.STEP, event.getDeltaY() / NOTCH), event.getX(), event.getY());
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        surface.requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        dragged = false;
    }

    private void drag(MouseEvent event) {
        double byX = event.getX() - pressedX;
        double byY = event.getY() - pressedY;
        if (dragged || Math.hypot(byX, byY) > STILL) {
            dragged = true;
            surface.pan(byX, byY);
            pressedX = event.getX();
            pressedY = event.getY();
        }
    }

    private void released(MouseEvent event) {
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            surface.clicked(event.getX(), event.getY(), event.getClickCount());
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean meant = true;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> surface.zoomIn();
            case MINUS, SUBTRACT -> surface.zoomOut();
            case DIGIT0, NUMPAD0 -> surface.fit();
            default -> meant = surface.pressed(event.getCode());
        }
        if (meant) {
            event.consume();
        }
    }
}
