package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.primefaces.component.outputlabel.OutputLabel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is to be said above a form, each line leading to the field it is about. */
@Named("formMessages")
@RequestScoped
public class FormMessages {

    /** The upload's summary is English in every language; its detail is in our words. */
    private static final String OF_UPLOAD = "File Error";

    @Inject private Words words;

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
                                        .forEach(
                                                message -> lines.add(line(faces, field, message))));
        return lines;
    }

    private Line line(FacesContext faces, String field, FacesMessage message) {
        String text =
                OF_UPLOAD.equals(message.getSummary()) ? message.getDetail() : message.getSummary();
        return new Line(
                field == null ? text : named(label(faces, field), text),
                FacesMessage.SEVERITY_INFO.equals(message.getSeverity()),
                field);
    }

    /** Above the form nothing but the words themselves tells which field they are about. */
    private String named(String label, String text) {
        boolean tells =
                label.isEmpty()
                        || text.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT));
        return tells ? text : words.of("frame.field.message", label, text);
    }

    /** Empty for a field whose label does not stand beside it. */
    private static String label(FacesContext faces, String clientId) {
        StringBuilder label = new StringBuilder();
        faces.getViewRoot()
                .invokeOnComponent(
                        faces, clientId, (context, field) -> label.append(labelOf(field)));
        return label.toString();
    }

    private static String labelOf(UIComponent field) {
        return field.getParent().getChildren().stream()
                .filter(OutputLabel.class::isInstance)
                .map(OutputLabel.class::cast)
                .filter(label -> field.getId().equals(label.getFor()) && label.getValue() != null)
                .map(label -> label.getValue().toString())
                .findFirst()
                .orElse("");
    }
}
