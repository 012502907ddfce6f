package org.wirelapse.app.ui.session;

/**
 * What is selected. A packet or an exchange is always one of the selected connection.
 *
 * @param stream the connection, -1 for none
 * @param exchange index on its connection of the exchange, or of the turn where the content cannot be read, -1 for none
 * @param packet packet number, 1-based, -1 for none
 */
public record Selection(int stream, int exchange, int packet) {
    /** Nothing. */
    public static final Selection NONE = new Selection(-1, -1, -1);

    /** A connection as a whole. */
    public static Selection connection(int stream) {
        return new Selection(stream, -1, -1);
    }

    /** An exchange as a whole. */
    public static Selection exchange(int stream, int exchange) {
        return new Selection(stream, exchange, -1);
    }

    /** The same with another packet. */
    public Selection withPacket(int number) {
        return new Selection(stream, exchange, number);
    }

    /** True if a connection is selected. */
    public boolean hasConnection() {
        return stream >= 0;
    }

    /** True if an exchange is selected. */
    public boolean hasExchange() {
        return exchange >= 0;
    }

    /** True if a packet is selected. */
    public boolean hasPacket() {
        return packet > 0;
    }
}
