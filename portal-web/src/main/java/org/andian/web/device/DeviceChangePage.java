package org.andian.web.device;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.device.Credential;
import org.andian.portal.device.DeviceLife;
import org.andian.portal.device.DeviceMove;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DevicePlacement;
import org.andian.portal.device.DeviceReason;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * What is told of a device is corrected, or it is moved, replaced, retired or brought back: each
 * with a reason of its own.
 */
@Named("deviceChange")
@ViewScoped
public class DeviceChangePage implements Serializable {

    private static final long serialVersionUID = 1;

    /** As it stood when the page was opened, and as somebody types it anew. */
    public static class Correction implements Serializable {

        private static final long serialVersionUID = 1;

        private final String no;
        private final int version;
        private final List<CircuitForm> circuits;
        private String position;

        Correction(DeviceRow row) {
            no = row.no();
            version = row.version();
            position = row.position();
            circuits = row.circuits().stream().map(CircuitForm::new).toList();
        }

        DeviceRow.Edit toEdit() {
            return new DeviceRow.Edit(
                    no, position, circuits.stream().map(CircuitForm::toCircuit).toList(), version);
        }

        public List<CircuitForm> getCircuits() {
            return circuits;
        }

        public String getPosition() {
            return position;
        }

        public void setPosition(String position) {
            this.position = Typed.text(position);
        }
    }

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Devices devices;

    @Inject private transient DeviceLife life;

    @Inject private transient PremisesRegister premises;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private String no;
    private Correction correction;
    private String premisesCode;
    private String position;
    private String target;
    private String moveReason;
    private String newNo;
    private String replaceReason;
    private String retireReason;
    private transient Credential credential;

    /** Before the page is shown; what the reader may not change does not exist. */
    public void open() throws IOException {
        if (no == null || getDevice() == null || !life.mayKeep(user.scope(), no)) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    public DeviceRow getDevice() {
        return readOnce.once(
                "deviceChange.device", () -> devices.find(user.scope(), no).orElse(null));
    }

    /** What it watches, in words also where that is no premises. */
    public String getPlace() {
        String premises = getDevice().premises();
        return premises == null ? words.of("device.place.none") : premises;
    }

    public Correction getCorrection() {
        if (correction == null) {
            correction = new Correction(getDevice());
        }
        return correction;
    }

    /** As the other acts: leads back to the device; a refusal stays here with what was typed. */
    public String correct() {
        life.correct(user.scope(), getCorrection().toEdit());
        return done("device.corrected");
    }

    /** The checks come before the question; what is then refused was changed meanwhile. */
    public void check() {
        DevicePlacement.requireReason(retireReason);
    }

    public void checkMove() {
        DevicePlacement.requireReason(moveReason);
        target =
                premises.find(user.scope(), premisesCode)
                        .map(PremisesRow::name)
                        .orElseThrow(() -> new Refusal(DeviceReason.NO_PREMISES, premisesCode));
        if (premisesCode.equals(getDevice().premisesCode())) {
            throw new Refusal(DeviceReason.SAME_PREMISES, no, premisesCode);
        }
    }

    public void checkReplacement() {
        DevicePlacement.requireReason(replaceReason);
        devices.requireFree(user.scope(), new DeviceNo(newNo));
    }

    /** Where it is to hang, once that was checked. */
    public String getTarget() {
        return target;
    }

    public String move() {
        life.move(user.scope(), new DeviceMove(no, premisesCode, position, moveReason));
        return done("device.moved");
    }

    public String retire() {
        life.retire(user.scope(), no, retireReason);
        return done("device.retired.done");
    }

    public String bringBack() {
        life.bringBack(user.scope(), no);
        return done("device.broughtBack");
    }

    /** Stays here: the new device's password is told this once. */
    public void replace() {
        credential = life.replace(user.scope(), no, new DeviceNo(newNo), replaceReason);
    }

    private String done(String key) {
        told.done(key, no);
        return told.redirect("/device/view.xhtml?no=" + no);
    }

    public Credential getCredential() {
        return credential;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public String getPremisesCode() {
        return premisesCode;
    }

    public void setPremisesCode(String premisesCode) {
        this.premisesCode = Typed.code(premisesCode);
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = Typed.text(position);
    }

    public String getNewNo() {
        return newNo;
    }

    public void setNewNo(String newNo) {
        this.newNo = Typed.text(newNo);
    }

    public String getMoveReason() {
        return moveReason;
    }

    public void setMoveReason(String reason) {
        moveReason = Typed.text(reason);
    }

    public String getReplaceReason() {
        return replaceReason;
    }

    public void setReplaceReason(String reason) {
        replaceReason = Typed.text(reason);
    }

    public String getRetireReason() {
        return retireReason;
    }

    public void setRetireReason(String reason) {
        retireReason = Typed.text(reason);
    }
}
