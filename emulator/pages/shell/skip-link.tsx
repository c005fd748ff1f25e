import styles from './skip-link.module.css';

/** First stop of the Tab key: past the top bar, to the page. */
export function SkipLink() {
  return (
    <a
      className={styles['skip']}
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        const main = document.getElementById('main');
        main?.setAttribute('tabindex', '-1');
        main?.focus();
      }}
    >
      Skip to the page
    </a>
  );
}
