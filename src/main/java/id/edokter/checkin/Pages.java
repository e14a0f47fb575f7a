package id.edokter.checkin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of who comes. */
@CheckedTemplate(basePath = "checkin")
class Pages {

    static native TemplateInstance door(DoorPages.Door door);

    static native TemplateInstance own(OwnArrivalPages.Form form);

    static native TemplateInstance desk(DeskArrivalPages.View view);

    static native TemplateInstance poster(PosterPages.Poster poster);

    static native TemplateInstance unknownKiosk(KioskPages.Scripts scripts);

    static native TemplateInstance kioskBegin(KioskPages.Screen screen);

    static native TemplateInstance kioskConfirm(KioskPages.Screen screen);

    static native TemplateInstance kioskTold(KioskPages.Screen screen);

    static native TemplateInstance kioskDone(KioskPages.Screen screen);

    static native TemplateInstance kioskError(KioskErrors.Failed failed);

    private Pages() {}
}
