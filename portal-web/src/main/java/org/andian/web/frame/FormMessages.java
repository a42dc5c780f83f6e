package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

import java.util.ArrayList;
import java.util.List;

/** What is to be said above a form, each line leading to the field it is about. */
@Named("formMessages")
@RequestScoped
public class FormMessages {

    /** The upload's summary is English in every language; its detail is in our words. */
    private static final String OF_UPLOAD = "File Error";

    /**
     * @param done said of something that succeeded
     * @param field client identifier, null where no single field is meant
     */
    public record Line(String text, boolean done, String field) {}

    /** In the order of the form's fields, then what is about none. */
    public List<Line> getLines() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        faces.getClientIdsWithMessages()
                .forEachRemaining(
                        field ->
                                faces.getMessageList(field)
                                        .forEach(message -> lines.add(line(field, message))));
        return lines;
    }

    private static Line line(String field, FacesMessage message) {
        return new Line(
                OF_UPLOAD.equals(message.getSummary()) ? message.getDetail() : message.getSummary(),
                FacesMessage.SEVERITY_INFO.equals(message.getSeverity()),
                field);
    }
}
