chrome.runtime.sendMessage({ title: document.title });
