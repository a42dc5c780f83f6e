package org.andian.web.device;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.device.Credential;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DeviceType;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** Registers a device with its circuits and shows, this once, what it connects with. */
@Named("registerPage")
@ViewScoped
public class RegisterPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int SUGGESTIONS = 12;
    private static final int MOST_CIRCUITS = 8;

    @Inject private Devices devices;

    @Inject private PremisesRegister premises;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    private String no;
    private String type = Registration.USUAL_TYPE;
    private String premisesCode;
    private String position;
    private int circuitCount = 1;
    private final List<CircuitForm> circuits =
            Stream.iterate(1, no -> no + 1).limit(MOST_CIRCUITS).map(CircuitForm::new).toList();
    private transient Credential credential;

    public void register() {
        List<NewCircuit> wanted =
                circuits.subList(0, circuitCount).stream().map(CircuitForm::toCircuit).toList();
        credential =
                devices.register(
                        user.scope(),
                        new NewDevice(
                                new DeviceNo(no), type, premisesCode, position, wanted, false));
    }

    public List<String> suggest(String text) {
        return premises.page(user.scope(), text, null, null, 0, SUGGESTIONS).stream()
                .map(PremisesRow::code)
                .toList();
    }

    public String premisesName(String code) {
        return code == null
                ? ""
                : premises.find(user.scope(), code).map(PremisesRow::name).orElse("");
    }

    public List<DeviceType> getTypes() {
        return readOnce.once("deviceTypes", devices::types);
    }

    public List<Integer> getCounts() {
        return Stream.iterate(1, count -> count + 1).limit(MOST_CIRCUITS).toList();
    }

    public List<CircuitForm> getCircuits() {
        return circuits.subList(0, circuitCount);
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

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
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
        this.position = position;
    }

    public int getCircuitCount() {
        return circuitCount;
    }

    public void setCircuitCount(int circuitCount) {
        this.circuitCount = circuitCount;
    }
}
