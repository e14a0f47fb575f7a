package id.edokter.checkin;

import id.edokter.checkin.KioskPages.Scripts;
import id.edokter.web.Assets;
import id.edokter.web.ScreenErrors;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;

/** What went wrong at a kiosk is told within it, and passes: there is no way to other pages, and it begins anew by itself. */
@Singleton
class KioskErrors implements ScreenErrors {

    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    /**
     * The page.
     *
     * @param isTold whether title and text are meant for who stands there; else it is a failure, told in words of a kiosk
     * @param idle seconds after which it begins anew
     */
    record Failed(boolean isTold, String title, String text, String reference, long idle, Scripts scripts) {

        public long slow() {
            return KioskPages.slow(idle);
        }
    }

    private final CheckInSettings settings;
    private final Scripts scripts;

    KioskErrors(CheckInSettings settings, Assets assets) {
        this.settings = settings;
        this.scripts = Scripts.of(assets);
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(KioskPages.HERE) || path.startsWith(KioskPages.HERE + "/");
    }

    @Override
    public TemplateInstance page(int status, String title, String text, String reference) {
        boolean isTold = status == CONFLICT || status == TOO_MANY;
        long idle = settings.kioskIdle().toSeconds();
        return Pages.kioskError(new Failed(isTold, title, text, reference, idle, scripts));
    }
}
