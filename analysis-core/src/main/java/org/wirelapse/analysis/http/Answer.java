package org.wirelapse.analysis.http;

/** A final response with the interim ones before it. It becomes a value last, when all is known of it. */
record Answer(Message message, Interim interim) {
    HttpResponse toResponse() {
        return message.toResponse(interim);
    }
}
