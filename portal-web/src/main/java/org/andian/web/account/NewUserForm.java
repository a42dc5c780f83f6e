package org.andian.web.account;

import java.io.Serializable;

/** What is typed for a new account besides its role. */
public class NewUserForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String login;
    private String name;
    private String phone;
    private String password;

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
