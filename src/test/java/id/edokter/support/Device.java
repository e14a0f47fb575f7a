package id.edokter.support;

/** What a visitor looks through: a screen, and whether scripts run on it. */
public enum Device {
    PHONE(390, 844, true, true),
    PHONE_WITHOUT_SCRIPTS(390, 844, true, false),
    DESKTOP(1366, 768, false, true),
    DESKTOP_WITHOUT_SCRIPTS(1366, 768, false, false),
    /** Hangs on a wall, and is never another size. */
    WALL(1920, 1080, false, true),
    SMALL_WALL(1366, 768, false, true),
    /** Stands upright at an entrance, and is touched. */
    KIOSK(1080, 1920, true, true),
    KIOSK_LYING(1920, 1080, true, true),
    KIOSK_WITHOUT_SCRIPTS(1080, 1920, true, false);

    final int width;
    final int height;
    final boolean touch;
    final boolean scripts;

    Device(int width, int height, boolean touch, boolean scripts) {
        this.width = width;
        this.height = height;
        this.touch = touch;
        this.scripts = scripts;
    }

    boolean hangsOnAWall() {
        return name().contains("WALL");
    }
}
