package org.andian.web.notification;

import org.andian.portal.notification.Robot;
import org.andian.portal.notification.RobotDesk;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.math.BigDecimal;

/** What is typed about a messenger's robot; its address and secret are only ever typed. */
public class RobotForm implements Serializable {

    private static final long serialVersionUID = 1;
    private static final BigDecimal MILLI = new BigDecimal(1000);
    private static final BigDecimal MOST = new BigDecimal(Integer.MAX_VALUE);

    private final Robot robot;
    private final String host;
    private String address;
    private String secret;
    private BigDecimal cost;

    RobotForm(RobotDesk.Setting setting) {
        robot = setting.robot();
        host = setting.host();
        cost = new BigDecimal(setting.costMilli()).divide(MILLI);
    }

    int costMilli() {
        return cost == null ? 0 : cost.multiply(MILLI).min(MOST).intValue();
    }

    public Robot getRobot() {
        return robot;
    }

    public boolean isSigned() {
        return robot.isSigned();
    }

    public boolean isKept() {
        return host != null;
    }

    public String getHost() {
        return host;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = Typed.text(address);
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = Typed.text(secret);
    }

    public BigDecimal getCost() {
        return cost;
    }

    public void setCost(BigDecimal cost) {
        this.cost = cost;
    }
}
