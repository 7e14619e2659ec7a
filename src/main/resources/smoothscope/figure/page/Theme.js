/** The colours of the panels. The three classes wear colours of the Okabe–Ito family, which any common colour vision tells apart. */
export const Theme = {
    light: {
        classes: ['#0072B2', '#D55E00', '#009E73'],
        panel: '#FFFFFF',
        border: '#D0D7DE',
        grid: '#EFF1F4',
        ink: '#1F2328',
        muted: '#59636E',
        gap: '#B5508A',
    },
    dark: {
        classes: ['#56B4E9', '#E69F00', '#2CC79A'],
        panel: '#0D1117',
        border: '#30363D',
        grid: '#1C2128',
        ink: '#F0F6FC',
        muted: '#9198A1',
        gap: '#E08DBE',
    },
};
