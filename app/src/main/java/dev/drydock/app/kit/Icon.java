package dev.drydock.app.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The icons Drydock uses, by meaning. Colour and size come from style classes, never from code.
@SuppressWarnings("ImmutableEnumChecker") // Ikon constants are enums themselves
public enum Icon {
    ANCHOR(Feather.ANCHOR),
    ARROW_RIGHT(Feather.ARROW_RIGHT),
    AUDIT(Feather.FILE_TEXT),
    BACKUP(Feather.ARCHIVE),
    CHECK(Feather.CHECK),
    CHECKED(Feather.CHECK_SQUARE),
    CHEVRON_DOWN(Feather.CHEVRON_DOWN),
    CHEVRON_LEFT(Feather.CHEVRON_LEFT),
    CHEVRON_RIGHT(Feather.CHEVRON_RIGHT),
    CHEVRON_UP(Feather.CHEVRON_UP),
    CLIPBOARD(Feather.CLIPBOARD),
    CLOCK(Feather.CLOCK),
    CLOSE(Feather.X),
    COLUMN(Feather.COLUMNS),
    COMPARE(MaterialDesignC.COMPARE_HORIZONTAL),
    CONNECTIONS(Feather.SERVER),
    COPY(Feather.COPY),
    DATABASE(Feather.DATABASE),
    DONE(MaterialDesignC.CHECK_CIRCLE),
    DOWNLOAD(Feather.DOWNLOAD),
    EDIT(Feather.EDIT_2),
    ENTER(Feather.LOG_IN),
    ENUM(Feather.HASH),
    FAILED(MaterialDesignC.CLOSE_CIRCLE),
    FILE(Feather.FILE),
    FIT(Feather.MAXIMIZE),
    FOREIGN_KEY(Feather.LINK),
    FOLDER(Feather.FOLDER),
    FORMAT(Feather.ALIGN_LEFT),
    FUNCTION(MaterialDesignF.FUNCTION_VARIANT),
    HELP(Feather.HELP_CIRCLE),
    HISTORY(Feather.ROTATE_CCW),
    IDLE(Feather.CIRCLE),
    INFO(Feather.INFO),
    JOBS(Feather.LAYERS),
    KEY(MaterialDesignK.KEY_VARIANT),
    LOCK(Feather.LOCK),
    MIGRATIONS(Feather.GIT_MERGE),
    MINUS(Feather.MINUS),
    MOON(Feather.MOON),
    PACKAGE(Feather.PACKAGE),
    PLANS(Feather.GIT_PULL_REQUEST),
    PLUS(Feather.PLUS),
    POOL(Feather.ACTIVITY),
    QUERY(Feather.TERMINAL),
    REFRESH(Feather.REFRESH_CW),
    RUN(Feather.PLAY),
    SCHEMA(Feather.LAYERS),
    SEARCH(Feather.SEARCH),
    SECRET(Feather.KEY),
    SEED(Feather.DROPLET),
    SEQUENCE(MaterialDesignP.POUND),
    STOP(Feather.SQUARE),
    SUN(Feather.SUN),
    SWAP(Feather.REPEAT),
    TABLE(MaterialDesignT.TABLE),
    TRASH(Feather.TRASH_2),
    TRIGGER(Feather.ZAP),
    UNDO(Feather.CORNER_UP_LEFT),
    UNLOCK(Feather.UNLOCK),
    UPLOAD(Feather.UPLOAD),
    VIEW(Feather.EYE),
    WARNING(MaterialDesignA.ALERT);

    private final Ikon ikon;

    Icon(Ikon ikon) {
        this.ikon = ikon;
    }

    /// A fresh node of `size` 12, 14, 16, 18, 20 or 32 px with further style classes, for example `danger`.
    public FontIcon node(int size, String... styleClasses) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("i" + size);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
