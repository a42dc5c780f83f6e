package org.andian.web.telling;

import org.andian.portal.telling.contact.Contact;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** What is typed about a contact. */
public class ContactForm implements Serializable {

    private static final long serialVersionUID = 1;

    private Long id;
    private int version;
    private String name;
    private String post;
    private String phone;
    private String mail;
    private String language = "zh";
    private String login;

    void begin() {
        show(new Contact(0, null, null, null, null, "zh", null, 0));
        id = null;
    }

    void show(Contact row) {
        id = row.id();
        version = row.version();
        name = row.name();
        post = row.post();
        phone = row.phone();
        mail = row.mail();
        language = row.language();
        login = row.login();
    }

    boolean isNew() {
        return id == null;
    }

    Contact contact() {
        return new Contact(id == null ? 0 : id, name, post, phone, mail, language, login, version);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = Typed.text(post);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = Typed.text(phone);
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = Typed.text(mail);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = Typed.text(login);
    }
}
