/** Colours, hatches and icons, the same in every panel, light and dark. */
package org.wirelapse.app.ui.theme;
