package broken.booking;

/** Writes past the log. */
class Chatterbox {

    void say(Admission admission) {
        System.out.println(admission.status);
    }
}
