/** The colours of the panels; `ordered` those of a place in an order, which survives greyscale. The three classes wear colours of the Okabe–Ito family, which any common colour vision tells apart. */
export const Theme = {
    light: {
        classes: ['#0072B2', '#D55E00', '#009E73'],
        strong: ['#0E4E74', '#834312', '#0E6751'],
        panel: '#FFFFFF',
        border: '#D0D7DE',
        grid: '#EFF1F4',
        ink: '#1F2328',
        muted: '#59636E',
        gap: '#B5508A',
        others: '#8C959F',
        ordered: ['#7AD151', '#22A884', '#2A788E', '#414487', '#440154'],
    },
    dark: {
        classes: ['#56B4E9', '#E69F00', '#2CC79A'],
        strong: ['#9BD2F2', '#EAC671', '#84DCC6'],
        panel: '#0D1117',
        border: '#30363D',
        grid: '#1C2128',
        ink: '#F0F6FC',
        muted: '#9198A1',
        gap: '#E08DBE',
        others: '#656C76',
        ordered: ['#46508B', '#2A788E', '#22A884', '#7AD151', '#FDE725'],
    },
};
