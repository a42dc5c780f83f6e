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
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;

/** A device is moved, replaced, retired or brought back: each with its reason. */
@Named("deviceChange")
@ViewScoped
public class DeviceChangePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Devices devices;

    @Inject private transient DeviceLife life;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private String no;
    private String premisesCode;
    private String position;
    private String newNo;
    private String reason;
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

    /** As the other acts: leads back to the device; a refusal stays here with what was typed. */
    public String move() {
        life.move(user.scope(), new DeviceMove(no, premisesCode, position, reason));
        return done("device.moved");
    }

    public String retire() {
        life.retire(user.scope(), no, reason);
        return done("device.retired.done");
    }

    public String bringBack() {
        life.bringBack(user.scope(), no);
        return done("device.broughtBack");
    }

    /** Stays here: the new device's password is told this once. */
    public void replace() {
        credential = life.replace(user.scope(), no, new DeviceNo(newNo), reason);
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
        this.premisesCode = Typed.text(premisesCode);
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}
