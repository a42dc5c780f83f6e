package org.andian.web.notification;

import org.andian.portal.notification.SmsTemplate;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.math.BigDecimal;

/** What is typed about the gateway for short messages; a secret is only ever typed. */
public class SmsForm implements Serializable {

    private static final long serialVersionUID = 1;
    private static final BigDecimal MILLI = new BigDecimal(1000);

    /** Refused like all beyond what may be; a greater one would be cut to one that may. */
    private static final BigDecimal MOST = new BigDecimal(Integer.MAX_VALUE);

    private String address;
    private String method = "POST";
    private String headers = "Content-Type: application/json";
    private String body = "{\"phone\": \"{phone}\", \"text\": \"{text}\"}";
    private String successPath;
    private String successText;
    private BigDecimal cost = BigDecimal.ZERO;
    private String secret;

    static SmsForm of(SmsTemplate template) {
        SmsForm form = new SmsForm();
        if (template != null) {
            form.address = template.address();
            form.method = template.method();
            form.headers = template.headers();
            form.body = template.body();
            form.successPath = template.successPath();
            form.successText = template.successText();
            form.cost = new BigDecimal(template.costMilli()).divide(MILLI);
        }
        return form;
    }

    /** Null where no address is given: then there is no gateway any more. */
    SmsTemplate template() {
        if (address == null) {
            return null;
        }
        int costMilli = cost == null ? 0 : cost.multiply(MILLI).min(MOST).intValue();
        return new SmsTemplate(address, method, headers, body, successPath, successText, costMilli);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = Typed.text(address);
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public String getHeaders() {
        return headers;
    }

    public void setHeaders(String headers) {
        this.headers = headers;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getSuccessPath() {
        return successPath;
    }

    public void setSuccessPath(String path) {
        this.successPath = Typed.text(path);
    }

    public String getSuccessText() {
        return successText;
    }

    public void setSuccessText(String text) {
        this.successText = Typed.text(text);
    }

    public BigDecimal getCost() {
        return cost;
    }

    public void setCost(BigDecimal cost) {
        this.cost = cost;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
