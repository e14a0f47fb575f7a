package id.edokter.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.device.Device.Kind;
import id.edokter.device.Device.State;
import id.edokter.shared.FieldErrors;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.Together;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DevicesTest {

    private static final Witness ADMIN = new Witness("ana", "10.0.0.1");

    @Inject
    Devices devices;

    @Inject
    Screens screens;

    @Inject
    Given given;

    @Inject
    TravellingClock clock;

    @AfterEach
    void returnToNow() {
        clock.comeBack();
    }

    private static DeviceDetails board(Long... rooms) {
        return new DeviceDetails("Layar " + Given.next(), Kind.BOARD, Set.of(rooms), Set.of());
    }

    @Test
    void aDeviceIsOpenedOnceAndItsKeysAreKeptOnlyHashed() {
        var made = devices.make(ADMIN, board());
        assertThat(made.device().state(clock.instant())).isEqualTo(State.WAITING);

        var browser = screens.open(made);
        var token = browser.cookie("edokter-board");
        assertThat(token).hasSize(43);
        assertThat(devices.find(made.device().id).orElseThrow().state(clock.instant()))
                .isEqualTo(State.OPEN);
        assertThat(devices.atAddress(made.key())).isEmpty();
        for (var secret : List.of(made.key(), token))
            assertThat(given.count("select count(*) from device where key_hash = ? or token_hash = ?", secret, secret))
                    .isZero();
        assertThat(given.count("select count(*) from audit_event where subject = ?", "device " + made.device().id))
                .isEqualTo(2);
    }

    @Test
    void ofTwoBrowsersThatOpenAnAddressAtOnceOneHasIt() {
        var made = devices.make(ADMIN, board());

        var answers = Together.of(List.<Supplier<Integer>>of(
                () -> PlainBrowser.fresh()
                        .sends("/perangkat/buka/" + made.key())
                        .status(),
                () -> PlainBrowser.fresh()
                        .sends("/perangkat/buka/" + made.key())
                        .status()));

        assertThat(answers).containsExactlyInAnyOrder(303, 404);
    }

    @Test
    void anAddressIsGoodForADay() {
        var made = devices.make(ADMIN, board());

        clock.travel(Devices.ADDRESS_IS_GOOD.minus(Duration.ofMinutes(1)));
        assertThat(devices.atAddress(made.key())).isPresent();
        clock.travel(Duration.ofMinutes(2));
        assertThat(devices.atAddress(made.key())).isEmpty();
        assertThat(devices.find(made.device().id).orElseThrow().state(clock.instant()))
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void aNameIsOfOneDevice() {
        var details = board();
        devices.make(ADMIN, details);

        assertThatThrownBy(() -> devices.make(ADMIN, details)).isInstanceOf(DeviceNameTaken.class);
        var other = devices.make(ADMIN, board()).device();
        assertThatThrownBy(() -> devices.change(ADMIN, other.id, other.version, details))
                .isInstanceOf(DeviceNameTaken.class);
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldAndTheSameOnceMoreIsNothing() {
        var device = devices.make(ADMIN, board()).device();
        var other = board();
        devices.change(ADMIN, device.id, device.version, other);
        devices.change(ADMIN, device.id, device.version, other);

        assertThat(devices.find(device.id).orElseThrow().name).isEqualTo(other.name());
        assertThatThrownBy(() -> devices.change(ADMIN, device.id, device.version, board()))
                .isInstanceOf(DeviceChanged.class);
    }

    @Test
    void aBoardShowsItsRoomsAndClinicsOrEverything() {
        var practice = given.practice(1);
        long room = given.count("select room_id from session where id = ?", practice.session());
        var device = devices.make(ADMIN, board(room)).device();
        assertThat(device.shows(room, practice.clinic())).isTrue();
        assertThat(device.shows(room + 1, practice.clinic())).isFalse();

        devices.change(
                ADMIN,
                device.id,
                device.version,
                new DeviceDetails(device.name, Kind.BOARD, Set.of(), Set.of(practice.clinic())));
        var ofClinic = devices.find(device.id).orElseThrow();
        assertThat(ofClinic.shows(room + 1, practice.clinic())).isTrue();
        assertThat(ofClinic.shows(room, practice.clinic() + 1)).isFalse();
        assertThat(devices.make(ADMIN, board()).device().shows(room, 1)).isTrue();
    }

    @Test
    void aRevokedDeviceIsNobodyAndComesBackByANewAddressAlone() {
        var made = devices.make(ADMIN, board());
        var old = screens.open(made);
        assertThat(devices.stillGood(Set.of(made.device().id))).containsOnlyKeys(made.device().id);

        devices.revoke(ADMIN, made.device().id);
        devices.revoke(ADMIN, made.device().id);
        assertThat(devices.stillGood(Set.of(made.device().id))).isEmpty();
        assertThat(given.count(
                        "select count(*) from audit_event where act = 'DEVICE_REVOKED' and subject = ?",
                        "device " + made.device().id))
                .isOne();

        var again = screens.open(devices.renew(ADMIN, made.device().id));
        assertThat(again.cookie("edokter-board")).isNotEqualTo(old.cookie("edokter-board"));
        assertThat(devices.stillGood(Set.of(made.device().id))).hasSize(1);
    }

    @Test
    void whenADeviceWasSeenIsNotedOnceAMinuteAndChangesNothingElse() {
        var made = devices.make(ADMIN, board());
        screens.open(made);
        var ids = Set.of(made.device().id);
        var opened = devices.find(made.device().id).orElseThrow();

        clock.travel(Duration.ofSeconds(30));
        devices.areOn(ids);
        assertThat(devices.find(made.device().id).orElseThrow().lastSeenAt).isEqualTo(opened.lastSeenAt);
        clock.travel(Duration.ofSeconds(40));
        devices.areOn(ids);
        var seen = devices.find(made.device().id).orElseThrow();
        assertThat(seen.lastSeenAt).isAfter(opened.lastSeenAt);
        assertThat(seen.version).isEqualTo(opened.version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "1234567890123456789012345678901234567890123456789012345678901", "😀"})
    void aNameHasToFit(String name) {
        var errors = new FieldErrors();

        assertThat(DeviceDetails.read(errors, name, Kind.BOARD, Set.of(), Set.of()))
                .isNull();
        assertThat(errors.all())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("name"));
    }
}
